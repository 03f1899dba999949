/**
 * Lists (批量导入): files with many reports, read row by row and sent to the door of a running program.
 * Runs beside the program, not in it; {@code bin/import} starts it.
 */
@NullMarked
package gongzhi.integrations.lists;

import org.jspecify.annotations.NullMarked;
