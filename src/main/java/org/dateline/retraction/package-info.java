/** Which articles were retracted, and whether a record is one of them. Knows no Spark. */
package org.dateline.retraction;
