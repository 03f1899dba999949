package gongzhi.walls;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door of the running program, as the table names it. */
final class Handlers {

  private Handlers() {}

  static SortedMap<String, HandlerMethod> of(RequestMappingHandlerMapping mapping) {
    SortedMap<String, HandlerMethod> all = new TreeMap<>();
    mapping
        .getHandlerMethods()
        .forEach(
            (door, handler) -> {
              if (handler.getBeanType().getName().startsWith("gongzhi.")) {
                keys(door).forEach(key -> all.put(key, handler));
              }
            });
    return all;
  }

  /** The fields that a handler reads: its parameters, and the parts of what they are made into. */
  static List<String> fields(HandlerMethod handler) {
    return Arrays.stream(handler.getMethod().getParameters())
        .filter(one -> !one.isAnnotationPresent(PathVariable.class))
        .flatMap(Handlers::names)
        .distinct()
        .toList();
  }

  private static Stream<String> names(Parameter parameter) {
    if (parameter.isAnnotationPresent(RequestParam.class)) {
      String given = parameter.getAnnotation(RequestParam.class).name();
      return Stream.of(given.isEmpty() ? parameter.getName() : given);
    }
    return parameter.isAnnotationPresent(ModelAttribute.class)
        ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
        : Stream.empty();
  }

  private static Stream<String> keys(RequestMappingInfo door) {
    Collection<RequestMethod> methods = door.getMethodsCondition().getMethods();
    List<String> names =
        methods.isEmpty() ? List.of("ANY") : methods.stream().map(Enum::name).sorted().toList();
    String twin =
        door.getParamsCondition().getExpressions().stream()
            .map(expression -> " ?" + expression)
            .sorted()
            .collect(Collectors.joining());
    return door.getPatternValues().stream()
        .flatMap(path -> names.stream().map(name -> name + " " + path + twin));
  }
}
