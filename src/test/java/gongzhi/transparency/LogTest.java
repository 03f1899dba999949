package gongzhi.transparency;

import gongzhi.GongzhiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole program with a log that seals only when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@GongzhiTest
@TestPropertySource(properties = "gongzhi.log.background=false")
@Import(LogDrill.class)
public @interface LogTest {}
