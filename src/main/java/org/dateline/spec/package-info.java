/** Job spec files to checked records. Knows no feature and no Spark. */
package org.dateline.spec;
