package gongzhi.shared.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Spring's client, with two differences: records are read without trial and error (a page of fifty
 * rows takes a fifth of the time), and an {@link Instant} or an enum can be bound as it is.
 */
record RecordClient(JdbcClient client) implements JdbcClient {

  @Override
  public StatementSpec sql(String sql) {
    return (StatementSpec)
        Proxy.newProxyInstance(
            RecordClient.class.getClassLoader(),
            new Class<?>[] {StatementSpec.class},
            new Statement(client.sql(sql)));
  }

  private record Statement(StatementSpec statement) implements InvocationHandler {

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      if (arguments != null && method.getName().equals("query") && isRecord(arguments[0])) {
        return statement.query(new RecordRows<>((Class<?>) arguments[0]));
      }
      if (arguments != null && method.getName().equals("param")) {
        makeBindable(arguments);
      }
      Object answer = call(method, arguments);
      return answer == statement ? proxy : answer;
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments)
        throws Throwable {
      try {
        return method.invoke(statement, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private static boolean isRecord(@Nullable Object argument) {
      return argument instanceof Class<?> type && type.isRecord();
    }

    private static void makeBindable(@Nullable Object[] arguments) {
      for (int i = 0; i < arguments.length; i++) {
        if (arguments[i] instanceof Instant instant) {
          arguments[i] = instant.atOffset(ZoneOffset.UTC);
        } else if (arguments[i] instanceof Enum<?> constant) {
          arguments[i] = constant.name();
        }
      }
    }
  }
}
