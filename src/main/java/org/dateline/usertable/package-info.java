/** Tables that users write, as texts with the lines they stand in. Knows not what they mean. */
package org.dateline.usertable;
