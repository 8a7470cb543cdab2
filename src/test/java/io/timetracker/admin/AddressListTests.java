package io.timetracker.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressListTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.5|10.0.0.5|true",
                "10.0.0.5|10.0.0.6|false",
                "10.0.0.0/8, 192.168.1.1|10.255.0.1|true",
                "10.0.0.0/8, 192.168.1.1|192.168.1.1|true",
                "2001:db8::/32|2001:db8::1|true",
                "2001:db8::/32|2001:db9::1|false",
                "2001:db8::/32|10.0.0.1|false",
                "nonsense, 10.0.0.5|10.0.0.5|true",
                "nonsense|10.0.0.5|false",
                ",|10.0.0.5|false",
                "10.0.0.5,,|10.0.0.5|true",
                "10.0.0.5/99|10.0.0.5|false",
            })
    void anAddressIsAllowedByOneOfTheBlocks(String list, String address, boolean allowed) {
        assertThat(AddressList.allows(list, address)).isEqualTo(allowed);
    }

    @Test
    void noListAllowsEverybody() {
        assertThat(AddressList.allows(null, "10.0.0.5")).isTrue();
        assertThat(AddressList.allows(" ", "10.0.0.5")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "10.0.0.5/99", "999.1.1.1", "10.0.0.5, here", "10.0.0.0/x"})
    void whatIsNoBlockIsUnlawful(String list) {
        assertThat(AddressList.isLawful(list)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5", "10.0.0.0/8, ::1", "2001:db8::/32,"})
    void blocksAreLawful(String list) {
        assertThat(AddressList.isLawful(list)).isTrue();
    }
}
