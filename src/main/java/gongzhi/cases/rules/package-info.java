/**
 * What the place wrote down for its cases: categories, stages, time limits, who acts where. Loaded
 * from its pack into numbered versions; a case keeps the version it started under.
 */
@NullMarked
package gongzhi.cases.rules;

import org.jspecify.annotations.NullMarked;
