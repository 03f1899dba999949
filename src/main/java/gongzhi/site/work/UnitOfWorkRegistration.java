package gongzhi.site.work;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts the unit of work in place of the framework's way to call a handler. */
@Configuration(proxyBeanMethods = false)
class UnitOfWorkRegistration {

  @Bean
  WebMvcRegistrations unitOfWork(Transactions transactions, KeyStore keys) {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new UnitOfWork(transactions, keys);
      }
    };
  }
}
