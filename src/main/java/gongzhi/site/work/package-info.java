/** The unit of work: one transaction and one effect for each request. */
@NullMarked
package gongzhi.site.work;

import org.jspecify.annotations.NullMarked;
