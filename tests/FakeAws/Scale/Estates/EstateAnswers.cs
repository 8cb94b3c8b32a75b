using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Scale.Estates;

/// <summary>What the services answer in an estate; other regions, and what it has none of, are empty.</summary>
internal sealed class EstateAnswers(ScaleEstate estate, IReadOnlyList<EstateService> services)
{
    private readonly EstateStacks _stacks = new(estate);

    public AwsResponse Answer(AwsRequest request)
    {
        if (request.Service == "ec2" && request.Operation == "DescribeRegions")
        {
            return ScalePages.Ec2(request, "regionInfo", [$"<regionName>{estate.Region}</regionName><regionEndpoint>ec2.{estate.Region}.amazonaws.com</regionEndpoint><optInStatus>opt-in-not-required</optInStatus>"]);
        }

        var isThere = request.Region == estate.Region || request.Service is "iam" or "s3";
        return (isThere ? _stacks.Answer(request) ?? services.Select(service => service.Answer(request)).FirstOrDefault(answer => answer is not null) : null) ?? ScalePages.Nothing(request);
    }
}
