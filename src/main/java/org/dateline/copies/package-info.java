/** Which article repeats which earlier one. Knows no words by day and no names. */
package org.dateline.copies;
