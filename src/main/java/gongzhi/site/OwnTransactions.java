package gongzhi.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler that begins and ends its transactions itself, or needs none. It is not wrapped in the
 * transaction of the request, and the idempotency key is not required for it: a handler with an
 * effect must see to both by itself.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnTransactions {}
