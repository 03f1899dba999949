package gongzhi.site.web;

import gongzhi.shared.Rejection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Which refusal an exception of a library means. */
final class Faults {

  /** What the second wall answers where the first had a gap. */
  private static final String NOT_PERMITTED = "42501";

  private Faults() {}

  static Refusal refusalOf(Exception fault) {
    return switch (fault) {
      case MaxUploadSizeExceededException ignored -> Refusal.ofStatus(413);
      case MultipartException ignored -> Refusal.ofStatus(400);
      case TypeMismatchException ignored -> Refusal.ofStatus(400);
      case HttpMessageConversionException ignored -> Refusal.ofStatus(400);
      case BindException ignored -> Refusal.ofStatus(422);
      case ErrorResponse answer -> Refusal.ofStatus(answer.getStatusCode().value());
      case IllegalStateException state when isTooLongForm(state) -> Refusal.ofStatus(413);
      case CannotCreateTransactionException ignored -> Refusal.ofStatus(503);
      case ConcurrencyFailureException ignored -> Refusal.ofStatus(503);
      case QueryTimeoutException ignored -> Refusal.ofStatus(503);
      default -> byCause(fault);
    };
  }

  /** Tomcat has no type of its own for a form whose words alone are too long. */
  private static boolean isTooLongForm(IllegalStateException fault) {
    StackTraceElement[] thrown = fault.getStackTrace();
    return thrown.length > 0 && thrown[0].getMethodName().equals("parseParts");
  }

  private static Refusal byCause(Exception fault) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(fault);
    if (cause instanceof SQLException sql) {
      return bySqlState(sql.getSQLState());
    }
    if (cause instanceof Rejection refused) { // by a form that knows what it may hold
      return Refusal.of(refused);
    }
    return byName(fault);
  }

  /** Tomcat's words for what it cannot decode; the types are not part of the servlet interface. */
  private static Refusal byName(@Nullable Throwable fault) {
    return switch (fault == null ? "" : fault.getClass().getSimpleName()) {
      case "" -> Refusal.ofStatus(500);
      case "InvalidParameterException",
          "FileUploadException",
          "InvalidContentTypeException",
          "MalformedStreamException" ->
          Refusal.ofStatus(400);
      case "SizeLimitExceededException",
          "FileSizeLimitExceededException",
          "FileCountLimitExceededException" ->
          Refusal.ofStatus(413);
      default -> byName(Objects.requireNonNull(fault).getCause());
    };
  }

  /** The database is the last wall: what it refuses is a refusal, not a fault of the program. */
  private static Refusal bySqlState(@Nullable String state) {
    if (NOT_PERMITTED.equals(state)) {
      return Refusal.ofStatus(403);
    }
    return switch (state == null || state.length() != 5 ? "" : state.substring(0, 2)) {
      case "22" -> Refusal.ofStatus(422);
      case "23" -> Refusal.ofStatus(409);
      case "40", "53", "55", "57", "08" -> Refusal.ofStatus(503);
      default -> Refusal.ofStatus(500);
    };
  }
}
