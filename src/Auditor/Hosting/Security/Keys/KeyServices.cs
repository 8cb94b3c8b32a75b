using Auditor.Hosting.Security.Logins;
using Auditor.Hosting.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Security.Keys;

/// <summary>Adds the keys that sessions and forms are protected with.</summary>
internal static class KeyServices
{
    public static void AddKeys(this IServiceCollection services, LoginSettings? login)
    {
        services.AddDataProtection().SetApplicationName(Tool.Name);
        services.AddSingleton(provider => new StoreKeys(provider.GetRequiredService<Store>().Keys, areSealed: login is not null));
        if (login is not null)
        {
            services.AddSingleton(_ => new KeySeal(login.ClientSecret)).AddSingleton<KeyEncryptor>();
        }

        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((options, provider) =>
        {
            options.XmlRepository = provider.GetRequiredService<StoreKeys>();
            options.XmlEncryptor = provider.GetService<KeyEncryptor>();
        });
    }
}
