/** The pages of the duty rota (值班表): a week of it, changing it, swapping turns, its file. */
@NullMarked
package gongzhi.cases.web.rota;

import org.jspecify.annotations.NullMarked;
