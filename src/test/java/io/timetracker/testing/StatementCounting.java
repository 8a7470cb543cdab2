package io.timetracker.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@TestConfiguration(proxyBeanMethods = false)
class StatementCounting {

    @Bean
    static Statements statements() {
        return new Statements();
    }

    private static List<@Nullable Object> values(QueryInfo query) {
        var values = new TreeMap<Integer, @Nullable Object>();
        query.getParametersList().stream().limit(1).flatMap(List::stream).forEach(set -> {
            var isNull = ParameterSetOperation.isSetNullParameterOperation(set);
            values.put((Integer) set.getArgs()[0], isNull ? null : set.getArgs()[1]);
        });
        return new ArrayList<>(values.values());
    }

    @Bean
    static BeanPostProcessor countingDataSource(Statements statements) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? new Counted(source, counting(source, statements), statements)
                        : bean;
            }
        };
    }

    private static DataSource counting(DataSource source, Statements statements) {
        return ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) ->
                        queries.forEach(query -> statements.add(query.getQuery(), values(query))))
                .build();
    }

    /** Looks at what is sent only while somebody counts: it takes time, and there are millions. */
    private static final class Counted extends DelegatingDataSource {

        private final DataSource counting;
        private final Statements statements;

        Counted(DataSource source, DataSource counting, Statements statements) {
            super(source);
            this.counting = counting;
            this.statements = statements;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return statements.areCounted() ? counting.getConnection() : super.getConnection();
        }
    }
}
