/** Paper (纸质件): pages printed as PDF with the program's own Chinese font. */
@NamedInterface("paper")
@NullMarked
package gongzhi.site.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
