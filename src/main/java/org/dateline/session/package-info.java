/** The one builder of Spark sessions. */
package org.dateline.session;
