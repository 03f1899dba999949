/** Pages of handover meetings: their list, one meeting, what is put on its list, and the sheet. */
@NullMarked
package gongzhi.cases.web.handover;

import org.jspecify.annotations.NullMarked;
