/**
 * Login (登录): the doors of the site. Who is looking is known before any handler runs, and a handler
 * that does not say who may call it is not reachable at all.
 */
@NullMarked
package gongzhi.site.login;

import org.jspecify.annotations.NullMarked;
