/** Officers linked to branches (直联支部): who goes where, and on which days they took part. */
@NullMarked
package gongzhi.cases.links;

import org.jspecify.annotations.NullMarked;
