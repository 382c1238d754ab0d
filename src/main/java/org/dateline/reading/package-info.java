/** One pass over an article: text, terms and names into a reading. */
package org.dateline.reading;
