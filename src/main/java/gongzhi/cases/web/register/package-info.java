/** Pages, files and feeds of the public register, and what people follow of it. */
@NullMarked
package gongzhi.cases.web.register;

import org.jspecify.annotations.NullMarked;
