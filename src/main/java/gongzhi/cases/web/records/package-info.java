/** The file of a case as paper and as data, and the page of how long things are kept. */
@NullMarked
package gongzhi.cases.web.records;

import org.jspecify.annotations.NullMarked;
