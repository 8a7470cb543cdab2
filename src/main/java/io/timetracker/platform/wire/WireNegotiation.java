package io.timetracker.platform.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The wire speaks JSON, whatever a caller says to accept (contract, conventions section 1): a write that is done and then
 * answered with 406 would look as if it had failed.
 */
@Configuration(proxyBeanMethods = false)
class WireNegotiation implements WebMvcConfigurer {

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(new JsonAtLast()));
    }

    /** The charset is said on every answer, not only on refusals. */
    @Bean
    ServerHttpMessageConvertersCustomizer jsonSaysItsCharset() {
        return converters -> converters.configureMessageConverters(converter -> {
            if (converter instanceof JacksonJsonHttpMessageConverter json) {
                json.setDefaultCharset(StandardCharsets.UTF_8);
            }
        });
    }

    private static final class JsonAtLast implements ContentNegotiationStrategy {

        private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

        @Override
        public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
            if (!isWire(request)) {
                return header.resolveMediaTypes(request);
            }
            var wanted = new ArrayList<>(said(request));
            wanted.add(MediaType.APPLICATION_JSON);
            return wanted;
        }

        private List<MediaType> said(NativeWebRequest request) {
            try {
                return header.resolveMediaTypes(request);
            } catch (HttpMediaTypeNotAcceptableException unreadable) {
                return List.of();
            }
        }

        private static boolean isWire(NativeWebRequest request) {
            var path = request instanceof ServletWebRequest servlet
                    ? servlet.getRequest().getRequestURI()
                    : "";
            return path.startsWith("/api/") || path.startsWith("/admin/api-tokens");
        }
    }
}
