using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;

var catalog = new Bucket(this, "Catalog");
catalog.GrantRead(new OrganizationPrincipal("o-a1b2c3d4e5"));
