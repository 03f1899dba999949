package gongzhi.parties.access;

import gongzhi.parties.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only a viewer one of whose posts permits at least one of these, somewhere, may call this handler.
 * Where exactly it is permitted is asked again for the object at hand, by {@code Viewer.require}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

  /** Any one of them is enough. */
  Permission[] value();
}
