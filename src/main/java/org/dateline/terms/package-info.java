/** Words and phrases by article and day. Knows no names and no pairs. */
package org.dateline.terms;
