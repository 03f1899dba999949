/**
 * Looks (查看留痕): who looked at whose matters and who took them along, for auditors and for the
 * person.
 */
@NullMarked
package gongzhi.cases.web.looks;

import org.jspecify.annotations.NullMarked;
