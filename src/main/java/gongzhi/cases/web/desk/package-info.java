/**
 * The desk (工作台): where officers, departments and companies find what waits for them, open it
 * beside the list and act on it.
 */
@NullMarked
package gongzhi.cases.web.desk;

import org.jspecify.annotations.NullMarked;
