package gongzhi.site.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Before any handler: who is looking, and whether a request that changes something comes from a
 * page of ours. What the viewer may is asked at the handler ({@link HandlerGate}) and again in the
 * use case.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, SessionTable sessions, FormTokens tokens, ForgedRequests forged) {
    return http.securityContext(context -> context.securityContextRepository(sessions))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens)
                    .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                    .requireCsrfProtectionMatcher(forged::mustProve))
        .exceptionHandling(refused -> refused.accessDeniedHandler(forged))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterBefore(new ViewerFilter(), AuthorizationFilter.class)
        .headers(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Tells the framework that nobody is kept in memory; accounts stand in our own table. */
  @Bean
  UserDetailsService noUsersInMemory() {
    return name -> {
      throw new UsernameNotFoundException("accounts are not kept here");
    };
  }
}
