/**
 * The second route (信访群工逐一交办): a case goes through the petition and mass-work office, which hands
 * each on by itself, with the dates of the Petition Work Regulation of 2022 (信访工作条例).
 */
@NullMarked
package gongzhi.cases.petition;

import org.jspecify.annotations.NullMarked;
