/** The route through the petition office, as staff and reporters see it. */
@NullMarked
package gongzhi.cases.web.petition;

import org.jspecify.annotations.NullMarked;
