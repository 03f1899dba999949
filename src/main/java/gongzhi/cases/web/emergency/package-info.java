/**
 * Emergencies: the desk that starts and leads one, the pages of those called out, and what
 * everybody reads.
 */
@NullMarked
package gongzhi.cases.web.emergency;

import org.jspecify.annotations.NullMarked;
