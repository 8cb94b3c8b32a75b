using System.Globalization;

namespace Benchmarks.Generation;

/// <summary>The stack of a team: a network with services, databases, buckets and roles.</summary>
internal static class TeamStack
{
    // CloudFormation's limit is 500.
    private const int MostResources = 480;

    public static StackTemplate Create(int number, int atMost)
    {
        var stack = new StackTemplate("Team" + number.ToString("0000", CultureInfo.InvariantCulture));
        Network.Add(stack, number);
        Services.AddCluster(stack);
        Services.Add(stack, 0);
        Buckets.Add(stack, 0);
        for (var i = 1; stack.Count < Math.Min(atMost, MostResources - 30); i++)
        {
            Buckets.Add(stack, i);
            Roles.Add(stack, $"Role{i}", i);
            if (i % 3 == 0)
            {
                Services.Add(stack, i);
            }

            if (i % 4 == 0)
            {
                Databases.Add(stack, i);
            }
        }

        return stack;
    }
}
