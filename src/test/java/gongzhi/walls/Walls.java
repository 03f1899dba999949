package gongzhi.walls;

import gongzhi.GongzhiTest;
import gongzhi.shared.database.Superuser;
import gongzhi.transparency.LogDrill;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole program with a database of its own, so that what these tests do to it and count in it
 * is nobody else's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@GongzhiTest
@Import({Superuser.class, Stage.class, LogDrill.class})
@TestPropertySource(properties = "gongzhi.address=http://walls.example")
@interface Walls {}
