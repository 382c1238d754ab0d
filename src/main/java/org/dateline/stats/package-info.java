/** The scores of the tables as pure functions of counts. Knows no table, no Spark and no text. */
package org.dateline.stats;
