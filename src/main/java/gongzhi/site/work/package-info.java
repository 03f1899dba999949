/** The unit of work: one transaction and one effect for each request. */
@NamedInterface("work")
@NullMarked
package gongzhi.site.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
