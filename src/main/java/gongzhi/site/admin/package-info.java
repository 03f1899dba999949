/**
 * Administration (系统管理): the calendar, accounts, posts and traces. Three administrators share it,
 * and no one of them reaches what belongs to another.
 */
@NullMarked
package gongzhi.site.admin;

import org.jspecify.annotations.NullMarked;
