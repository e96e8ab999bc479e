package id.lintas.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import id.lintas.vault.store.SpentStore;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }

  @Bean
  Keys keys(Environment settings, SecureRandom secureRandom) {
    return KeySource.of(settings).keys(secureRandom);
  }

  @Bean
  Sealing sealing(Keys keys) {
    return new Sealing(aead(keys));
  }

  @Bean
  BlindIndex blindIndex(Keys keys) {
    return new BlindIndex(keys.index());
  }

  @Bean
  Signing signing(Keys keys) {
    return new Signing(keys.signing());
  }

  @Bean
  OneTime oneTime(Signing signing, SpentStore spent) {
    return new OneTime(signing, spent, InstantSource.system());
  }

  @Bean
  Attestation attestation(Keys keys) {
    return new Attestation(keys.attestPrivate(), keys.attestPublic());
  }

  /** Each sealed value names the number of its key in its first bytes. */
  static Aead aead(Keys keys) {
    try {
      AeadConfig.register();
      var handle = KeysetHandle.newBuilder();
      for (var entry : keys.sealing().entrySet()) {
        var key = KeysetHandle.importKey(aesGcm(entry.getKey(), entry.getValue()));
        key.withFixedId(entry.getKey());
        if (entry.getKey().equals(keys.sealing().lastKey())) key.makePrimary();
        handle.addEntry(key);
      }
      return handle.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }

  @AccessesPartialKey
  private static AesGcmKey aesGcm(int number, byte[] secret) throws GeneralSecurityException {
    var parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(Keys.SECRET_BYTES)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(AesGcmParameters.Variant.TINK)
            .build();
    return AesGcmKey.builder()
        .setParameters(parameters)
        .setKeyBytes(SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
        .setIdRequirement(number)
        .build();
  }
}
