/** Published tables as people read them. Knows no file and no Spark session. */
package org.dateline.report;
