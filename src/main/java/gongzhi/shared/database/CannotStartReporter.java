package gongzhi.shared.database;

import gongzhi.shared.PackError;
import java.nio.file.FileSystemException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells an operator in words, without a stack of Java, why the program did not start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CannotStartReporter implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart || cause instanceof PackError) {
        System.err.println(cause.getMessage());
        return true;
      }
      if (cause instanceof FileSystemException file) {
        System.err.println("The file cannot be used: " + file);
        return true;
      }
    }
    return false;
  }
}
