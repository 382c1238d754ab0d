/**
 * Which articles tell of one event: each joins an earlier story or opens one, looking back only.
 */
package org.dateline.stories;
