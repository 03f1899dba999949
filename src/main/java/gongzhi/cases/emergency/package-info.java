/**
 * Emergencies (平急转换): one act switches some ground over, by a plan that was prepared; it calls
 * people out, sends them from house to house and lends rights; it ends by its own date, and is
 * looked back on.
 */
@NullMarked
package gongzhi.cases.emergency;

import org.jspecify.annotations.NullMarked;
