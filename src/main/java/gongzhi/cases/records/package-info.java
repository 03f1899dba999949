/**
 * Records (档案): who took a case along on paper or as data, how long what is personal is kept, and
 * what was anonymised by which rule.
 */
@NullMarked
package gongzhi.cases.records;

import org.jspecify.annotations.NullMarked;
