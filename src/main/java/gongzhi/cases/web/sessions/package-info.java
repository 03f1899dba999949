/** Sessions face to face at the desk and for everybody (民生面对面). */
@NullMarked
package gongzhi.cases.web.sessions;

import org.jspecify.annotations.NullMarked;
