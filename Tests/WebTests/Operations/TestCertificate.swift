/// Certificates for localhost that sign themselves and protect nothing: for tests alone.
enum TestCertificate {
  static let one = (certificate: oneCertificate, key: oneKey)
  static let two = (certificate: twoCertificate, key: twoKey)

  private static let oneCertificate = """
    -----BEGIN CERTIFICATE-----
    MIIBnDCCAUGgAwIBAgIUTNwMZmRG9OX6oXOgG7+NVs1TYGIwCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjEzNDI1NloYDzIxMjYxMTAy
    MTM0MjU2WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAASWBrMnoPRlkGpCf9CjRMbgxuXdQCabzzVn89Droi9pa20vyiBURxlP
    Gv+4bRVRk4D8sAu3+J/y7jH5NcM39jX/o28wbTAdBgNVHQ4EFgQUEpH/SLB2Fy7j
    fbg8Y1saQoy8/Y0wHwYDVR0jBBgwFoAUEpH/SLB2Fy7jfbg8Y1saQoy8/Y0wDwYD
    VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
    zj0EAwIDSQAwRgIhAPBY22lXzSqaTxXXZB4S4LndK5VL61n/thDxoaK9vkGOAiEA
    9cwuPIDh4fxM3cg0ux8Zan2/hiN2XQXjUnb465piDeM=
    -----END CERTIFICATE-----
    """

  private static let oneKey = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgRChLpKWGuSUQIToa
    xDb185K+NhTtA6tTvoUtmWxduZShRANCAASWBrMnoPRlkGpCf9CjRMbgxuXdQCab
    zzVn89Droi9pa20vyiBURxlPGv+4bRVRk4D8sAu3+J/y7jH5NcM39jX/
    -----END PRIVATE KEY-----
    """

  private static let twoCertificate = """
    -----BEGIN CERTIFICATE-----
    MIIBmjCCAUGgAwIBAgIUEQRpTwk7222+zQM9pP5JA1g4ungwCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjEzNDI1NloYDzIxMjYxMTAy
    MTM0MjU2WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAASOse8wSbPwhejKNYc4P/OaaS78HmkLkkvloEMps7fDy4jBotf5n1LC
    CnJYTNfi8JD9J61KrXova+SieXadvS2vo28wbTAdBgNVHQ4EFgQUYRVJHwTc42ss
    geoSyI7bujaDeI8wHwYDVR0jBBgwFoAUYRVJHwTc42ssgeoSyI7bujaDeI8wDwYD
    VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
    zj0EAwIDRwAwRAIgXTS0UfuiXKS4HzWjfVwg0VoZxPIutzi8W2j/8/2A2kgCIA28
    /eAlqGqEkXKbveD+/h99YIZGAc7hPAQoxbtQerP3
    -----END CERTIFICATE-----
    """

  private static let twoKey = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgp0RiKvN03gBsHSmp
    6ziYM/TgtypKXXh1n5JiVxu84pahRANCAASOse8wSbPwhejKNYc4P/OaaS78HmkL
    kkvloEMps7fDy4jBotf5n1LCCnJYTNfi8JD9J61KrXova+SieXadvS2v
    -----END PRIVATE KEY-----
    """
}
