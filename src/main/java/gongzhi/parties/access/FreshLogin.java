package gongzhi.parties.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The viewer must have proved who they are within the last five minutes; else they are asked again
 * and come back. Stands beside {@link Needs} or {@link SignedIn} on reveals, exports and changes of
 * posts.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshLogin {}
