package gongzhi.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a value is written in a place pack, with an example, for whoever wrote it another way. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Written {

  /** What is expected, such as {@code a time limit such as '5 working days'}. */
  String value();
}
