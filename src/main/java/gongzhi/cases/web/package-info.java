/** The pages of cases: reporting, following, confirming, and the desks of those who handle them. */
@NullMarked
package gongzhi.cases.web;

import org.jspecify.annotations.NullMarked;
